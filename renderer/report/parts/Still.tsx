import type { StillRequest } from '../../../shared/contract/reportDocument.ts'

interface StillProps {
  request: StillRequest
  stills: ReadonlyMap<string, string>
  widthMm: number
  /** Its shape is kept unless a height is given: then it is cropped to that, around its middle. */
  heightMm?: number
}

/** A picture from the scene at the shape it was asked for, so that its height is known before it is drawn. */
export function Still({
  request,
  stills,
  widthMm,
  heightMm = (widthMm * request.heightPx) / request.widthPx,
}: StillProps) {
  const size = { width: `${widthMm}mm`, height: `${heightMm}mm` }
  return (
    <img className="still" src={stills.get(request.id)} alt={request.caption} style={size} decoding="sync" />
  )
}
