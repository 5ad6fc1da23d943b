/**
 * What must come first, by how titles begin, and what must not come at all among the
 * first ten. Facts about the five feeds of trending papers that the tests are given; a
 * change of ranking shows here.
 */
export interface Golden {
  asked: string;
  /** In this order. */
  first: readonly string[];
  /** Among the next ones, in whatever order. */
  next?: readonly string[];
  never?: readonly string[];
}

export const QUERIES: readonly Golden[] = [
  {
    asked: 'hierarchical navigable small world',
    first: ['Efficient and robust'],
  },
  { asked: 'ligthgcl', first: ['LightGCL'], never: ['Flow Matching'] },
  { asked: 'graph contrastive recom', first: ['LightGCL'] },
  {
    asked: 'virtual try-on',
    first: ['CatVTON', 'CAT-DM'],
    next: ['High-Fidelity Virtual Try-on', 'LaDI-VTON'],
    never: ['StrongSORT', 'LightGCN'],
  },
  {
    asked: 'link prediction',
    first: ['Neural Common Neighbor', 'A Topological Perspective'],
    never: ['CatVTON'],
  },
  { asked: 'kolmogorov arnold', first: ['Activation Space Selectable'] },
  {
    asked: '"network pruning"',
    first: ['Network Pruning via', 'Is Complexity Required'],
    never: ['StrongSORT'],
  },
  {
    asked: 'click throgh',
    first: ['Deep Interest Network'],
    next: ['AdSEE', 'OptEmbed', 'FinalMLP'],
  },
  {
    asked: 'flow match',
    first: ['Flow Matching in Latent Space', 'Bellman Optimal'],
    next: ['FlowAR', 'Rectified Diffusion'],
    never: ['MPI-Flow'],
  },
  {
    asked: 'mixture of experts -graphs',
    first: ['Switch Diffusion Transformer', 'Enhancing NeRF'],
    never: ['Mixture of Weak & Strong Experts'],
  },
];
