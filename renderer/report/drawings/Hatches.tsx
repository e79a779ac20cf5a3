/** Colours and hatches of work, one of each: a second sign beside colour, so that grey paper loses nothing. */
export const WORK_FILLS: Record<string, string> = {
  planning: 'url(#hatch-planning)',
  site: 'url(#hatch-site)',
  foundation: 'url(#hatch-foundation)',
  frame: 'url(#hatch-frame)',
  envelope: '#b27c17',
  'fit-out': 'url(#hatch-fit-out)',
  commissioning: 'url(#hatch-commissioning)',
}

const WORK = '#b27c17'
const SLATE = '#5f6e7d'
const TEAL = '#0c5a61'

/** The hatches, defined once for every drawing of the document; sizes in millimetres. */
export function Hatches() {
  return (
    <svg className="hatches" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="hatch-planning" width="1.2" height="1.2" patternUnits="userSpaceOnUse">
          <rect width="1.2" height="1.2" fill="#fff" />
          <circle cx="0.6" cy="0.6" r="0.16" fill={SLATE} />
        </pattern>
        <pattern id="hatch-site" width="1.2" height="1.2" patternUnits="userSpaceOnUse">
          <rect width="1.2" height="1.2" fill="#f4e6c8" />
        </pattern>
        <pattern id="hatch-foundation" width="1" height="1" patternUnits="userSpaceOnUse">
          <rect width="1" height="1" fill="#f4e6c8" />
          <path d="M0 0.5H1" stroke={WORK} strokeWidth="0.25" />
        </pattern>
        <pattern
          id="hatch-frame"
          width="1.1"
          height="1.1"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="1.1" height="1.1" fill="#f4e6c8" />
          <path d="M0 0.55H1.1M0.55 0V1.1" stroke={WORK} strokeWidth="0.22" />
        </pattern>
        <pattern
          id="hatch-fit-out"
          width="0.9"
          height="0.9"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="0.9" height="0.9" fill="#dfe4e8" />
          <path d="M0 0.45H0.9" stroke={SLATE} strokeWidth="0.3" />
        </pattern>
        <pattern id="hatch-commissioning" width="1" height="1" patternUnits="userSpaceOnUse">
          <rect width="1" height="1" fill="#cfe2e2" />
          <path d="M0.5 0V1" stroke={TEAL} strokeWidth="0.4" />
        </pattern>
        <pattern
          id="hatch-loss"
          width="0.8"
          height="0.8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-45)"
        >
          <rect width="0.8" height="0.8" fill="#fff" />
          <path d="M0 0.4H0.8" stroke={SLATE} strokeWidth="0.18" />
        </pattern>
      </defs>
    </svg>
  )
}
