/** What must be related to a paper of the five seed feeds; titles by how they begin. */
export interface GoldenRelated {
  paper: string;
  /** The first related papers by words, in this order. */
  first: string[];
  /** What shares words with it and still is not related. */
  never: string[];
}

export const GOLDEN_RELATED: readonly GoldenRelated[] = [
  {
    paper: 'LightGCL: Simple Yet Effective Graph Contrastive Learning',
    first: [
      'How Expressive are Graph Neural Networks in Recommendation?',
      'LightGCN: Simplifying and Powering Graph Convolution Network',
      'Sheaf Neural Networks for Graph-based Recommender Systems',
    ],
    never: ['GNNPipe', 'Tackling the Challenges in Scene Graph Generation'],
  },
  {
    paper: 'LightGCN: Simplifying and Powering Graph Convolution Network',
    first: [
      'UltraGCN: Ultra Simplification of Graph Convolutional Networks',
      'CatGCN: Graph Convolutional Networks with Categorical Node',
      'How Expressive are Graph Neural Networks in Recommendation?',
      'LightGCL: Simple Yet Effective Graph Contrastive Learning',
      'Sheaf Neural Networks for Graph-based Recommender Systems',
    ],
    never: ['DenseGAP', 'Large Graph Convolutional Network Training'],
  },
  {
    paper: 'UltraGCN: Ultra Simplification of Graph Convolutional Networks',
    first: [
      'LightGCN: Simplifying and Powering Graph Convolution Network',
      'CatGCN: Graph Convolutional Networks with Categorical Node',
    ],
    never: ['EvolveGCN', 'GNNPipe'],
  },
  {
    paper: 'A-SDM: Accelerating Stable Diffusion through Redundancy Removal',
    first: ['A-SDM: Accelerating Stable Diffusion through Model Assembly'],
    never: ['Neural Sheaf Diffusion', 'When StyleGAN Meets Stable Diffusion'],
  },
  {
    paper: 'StrongSORT: Make DeepSORT Great Again',
    first: ['Towards Effective Multi-Moving-Camera Tracking'],
    never: ['Feature Selective Anchor-Free Module', 'ImagiNet'],
  },
  {
    paper: 'CatVTON: Concatenation Is All You Need for Virtual Try-On',
    first: [
      'CAT-DM: Controllable Accelerated Virtual Try-on',
      'LaDI-VTON: Latent Diffusion Textual-Inversion',
      'High-Fidelity Virtual Try-on with Large-Scale Unpaired',
    ],
    never: ['FreeCustom', 'DiffFit'],
  },
  {
    paper: 'FinalMLP: An Enhanced Two-Stream MLP Model for CTR Prediction',
    first: ['Deep Interest Network for Click-Through Rate Prediction'],
    never: ['RaftMLP', 'Scaling MLPs'],
  },
  {
    paper: 'Multi-Objective GFlowNets',
    first: ['Order-Preserving GFlowNets'],
    never: ['GFlow: Recovering 4D World', 'Neural Scene Flow Prior'],
  },
  {
    paper: 'LAPTOP-Diff: Layer Pruning and Normalized Distillation',
    first: ['Effortless Efficiency: Low-Cost Pruning of Diffusion Models'],
    never: ['Diffusion-Based Neural Network Weights', 'ScaleLong'],
  },
  {
    paper: 'Personalized Subgraph Federated Learning',
    first: [
      'Local or Global: Selective Knowledge Assimilation for Federated',
      'FRAug: Tackling Federated Learning with Non-IID Features',
      'FedLoGe: Joint Local and Generic Federated Learning',
      'Geometric Knowledge-Guided Localized Global Distribution',
    ],
    never: ['Foundation Cures Personalization', 'RelationBooth'],
  },
];
