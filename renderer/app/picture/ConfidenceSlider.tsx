import { useStore } from 'zustand'
import type { Stores } from '../../../shared/state/stores.ts'
import { shareName } from '../../../shared/results/riskReadings.ts'
import './confidenceSlider.css'

/** Once risk was run: how sure a hall must be to stand solid on the day. */
export function ConfidenceSlider({ stores }: { stores: Stores }) {
  const { riskStore, viewStore } = stores
  const hasRisk = useStore(riskStore, (state) => state.risk !== null)
  const confidence = useStore(viewStore, (state) => state.confidence)
  if (!hasRisk) return null
  const percent = Math.round((confidence ?? 0.8) * 100)
  return (
    <div className="confidence" data-testid="confidence">
      <label className="confidence-switch">
        <input
          type="checkbox"
          checked={confidence !== null}
          onChange={(event) =>
            viewStore.setState({ confidence: event.target.checked ? percent / 100 : null })
          }
        />
        Confidence
      </label>
      <input
        type="range"
        min={10}
        max={90}
        step={5}
        value={percent}
        aria-label="Confidence"
        aria-valuetext={`${shareName(percent / 100)}, ${percent} of 100 runs`}
        onChange={(event) => viewStore.setState({ confidence: Number(event.target.value) / 100 })}
      />
      <output className="confidence-value">{confidence === null ? 'plan' : shareName(confidence)}</output>
      {confidence === null ? null : (
        <p className="confidence-words">
          Solid: live in {percent} of 100 runs by this day. Translucent: in {Math.round(percent / 2)}.
          Outlined: in fewer.
        </p>
      )}
    </div>
  )
}
