import type { Golden } from './golden-rankings';
import type { GoldenRelated } from './golden-related';

/** What must come first among the 77 papers of our own sample feeds, which everybody has. */
export const SAMPLE_QUERIES: readonly Golden[] = [
  {
    asked: 'graph contrastive recom',
    first: ['LightGCL', 'Are Graph Augmentations Necessary', 'XSimGCL'],
    never: ['Graph Attention Networks'],
  },
  {
    asked: 'neighbour search',
    first: ['Billion-scale similarity search', 'Efficient and robust'],
    never: ['Dense Passage Retrieval'],
  },
  {
    asked: 'attension',
    first: ['Attention Is All You Need'],
    next: ['Self-Attentive Sequential', 'KGAT'],
    never: ['Segment Anything'],
  },
  {
    asked: '"neural networks"',
    first: ['How Powerful are Graph Neural Networks?'],
    next: ['Graph Convolutional Neural Networks'],
    never: ['Semi-Supervised Classification'],
  },
  {
    asked: 'transformer -vision',
    first: ['Scalable Diffusion Models', 'End-to-End Object Detection'],
    next: ['Decision Transformer'],
    never: ['Swin Transformer'],
  },
  {
    asked: 'reinforcement learning control',
    first: ['Continuous control with deep', 'Soft Actor-Critic'],
    never: ['Adding Conditional Control'],
  },
  { asked: 'quantization', first: ['Accelerating Large-Scale Inference'] },
  { asked: 'mamba', first: ['Mamba: Linear-Time Sequence Modeling'] },
];

/** By words alone: a library this small has no latent space. */
export const SAMPLE_RELATED: readonly GoldenRelated[] = [
  {
    paper: 'LightGCN: Simplifying and Powering',
    first: [
      'Neural Graph Collaborative Filtering',
      'Simplifying Graph Convolutional Networks',
      'UltraGCN: Ultra Simplification',
    ],
    never: ['Graph Attention Networks', 'FlashAttention'],
  },
  {
    paper: 'DPM-Solver: A Fast ODE Solver',
    first: ['Denoising Diffusion Probabilistic Models'],
    never: ['Attention Is All You Need'],
  },
  {
    paper: 'Efficient and robust approximate nearest neighbor',
    first: ['Billion-scale similarity search', 'Approximate Nearest Neighbor'],
    never: ['Graph Attention Networks'],
  },
  {
    paper: 'Improving Graph Collaborative Filtering',
    first: ['Neural Graph Collaborative Filtering', 'XSimGCL'],
    never: ['How Powerful are Graph Neural Networks?'],
  },
];
