/**
 * Colours of categories, told apart with and without colour vision deficiency, each with a hatch of its own so that greyscale
 * readers lose nothing. Source of the colours: Okabe and Ito, Color Universal Design, 2008; its black is a grey here, which holds
 * on paper and at night.
 */
export const CATEGORIES = [
  { colour: '#0072b2', hatch: 'plain' },
  { colour: '#e69f00', hatch: 'diagonal' },
  { colour: '#009e73', hatch: 'level' },
  { colour: '#cc79a7', hatch: 'dots' },
  { colour: '#56b4e9', hatch: 'cross' },
  { colour: '#d55e00', hatch: 'upright' },
  { colour: '#f0e442', hatch: 'counter' },
  { colour: '#8a8a8a', hatch: 'weave' },
] as const
export type Hatch = (typeof CATEGORIES)[number]['hatch']

export const MOST_CATEGORIES = CATEGORIES.length
