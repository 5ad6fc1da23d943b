/**
 * What must come first, by how titles begin, and what must not come at all among the
 * first ten. Facts about the five feeds of trending papers that the tests are given; a
 * change of ranking shows here.
 */
export interface Golden {
  /** A query, or how the title of a paper begins. */
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
    first: ['CAT-DM'],
    next: ['CatVTON', 'High-Fidelity Virtual Try-on', 'LaDI-VTON'],
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
    first: ['Enhancing NeRF', 'Switch Diffusion Transformer'],
    never: ['Mixture of Weak & Strong Experts'],
  },
];

export const PAPERS: readonly Golden[] = [
  {
    asked: 'LightGCN',
    first: ['UltraGCN', 'CatGCN'],
    next: ['LightGCL', 'Sheaf Neural Networks'],
    never: ['StrongSORT', 'CatVTON'],
  },
  {
    asked: 'LightGCL',
    first: [],
    next: ['LightGCN', 'How Expressive are Graph'],
    never: ['CatVTON', 'Flow Matching'],
  },
  {
    asked: 'A-SDM: Accelerating Stable Diffusion through Redundancy',
    first: ['A-SDM: Accelerating Stable Diffusion through Model Assembly'],
    never: ['LightGCN'],
  },
  {
    asked: 'StrongSORT',
    first: ['Towards Effective Multi-Moving-Camera'],
    never: ['LightGCN', 'Flow Matching'],
  },
  {
    asked: 'CatVTON',
    first: [],
    next: ['CAT-DM', 'LaDI-VTON', 'High-Fidelity Virtual Try-on'],
    never: ['LightGCN', 'StrongSORT'],
  },
  {
    asked: 'Deep Interest Network',
    first: [],
    next: ['FinalMLP', 'AdSEE', 'OptEmbed', 'Unified Embedding'],
    never: ['StrongSORT'],
  },
  {
    asked: 'Relightable Full-Body',
    first: ['Towards Practical Capture'],
    next: ['GenCA'],
    never: ['LightGCN'],
  },
  {
    asked: 'Network Pruning via',
    first: [],
    next: ['Is Complexity Required', 'Auto-GNN'],
    never: ['CatVTON'],
  },
  {
    asked: 'Efficient and robust approximate nearest',
    first: ['MUVERA'],
    never: ['CatVTON', 'Flow Matching'],
  },
  {
    asked: 'SpaText',
    first: [],
    next: ['Composite Diffusion', 'Grounding Text-to-Image'],
    never: ['LightGCN', 'StrongSORT'],
  },
];
