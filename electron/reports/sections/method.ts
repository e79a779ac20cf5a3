import type { SectionOf } from '../../../shared/contract/reportDocument.ts'

/** How the numbers are made. */
export function writeMethod(): SectionOf<'method'> {
  return { kind: 'method', title: 'Method', paragraphs: [], blocks: [] }
}
