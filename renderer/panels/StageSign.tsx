import type { Ref } from 'react'
import type { StageName } from '../../shared/results/stage.ts'
import './stageSign.css'

interface StageSignProps {
  stage: StageName
  ref?: Ref<SVGSVGElement>
}

/**
 * The sign of a stage, told by shape as well as hue: dashed outline, visible structure, solid, stripes, solid with a
 * light, crossed out. All shapes are there; `data-stage` shows one, so that a sign follows the playhead by one attribute.
 */
export function StageSign({ stage, ref }: StageSignProps) {
  return (
    <svg ref={ref} className="stage-sign" viewBox="0 0 12 12" data-stage={stage} aria-hidden>
      <rect className="sign-planned" x="1.5" y="1.5" width="9" height="9" />
      <g className="sign-construction">
        <rect className="sign-outline" x="1.5" y="1.5" width="9" height="9" />
        <path d="M1.5 7.5h9M5 7.5v3M8 7.5v3" />
      </g>
      <rect className="sign-installed" x="1" y="1" width="10" height="10" />
      <g className="sign-commissioning">
        <rect className="sign-outline" x="1.5" y="1.5" width="9" height="9" />
        <path d="M1.5 6.5l5-5M1.5 10.5l9-9M5.5 10.5l5-5" />
      </g>
      <g className="sign-live">
        <rect x="1" y="1" width="10" height="10" />
        <circle cx="6" cy="6" r="2" />
      </g>
      <path className="sign-retired" d="M2 2h8v8h-8zM2 2l8 8M10 2l-8 8" />
    </svg>
  )
}
