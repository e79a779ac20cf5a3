import type { StillRequest } from '../../../shared/contract/reportDocument.ts'

interface StillProps {
  request: StillRequest
  stills: ReadonlyMap<string, string>
  widthMm: number
}

/** A picture from the scene at the shape it was asked for, so that its height is known before it is drawn. */
export function Still({ request, stills, widthMm }: StillProps) {
  const heightMm = (widthMm * request.heightPx) / request.widthPx
  const size = { width: `${widthMm}mm`, height: `${heightMm}mm` }
  return (
    <img className="still" src={stills.get(request.id)} alt={request.caption} style={size} decoding="sync" />
  )
}
