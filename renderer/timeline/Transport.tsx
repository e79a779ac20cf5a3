import { Minus, MoveHorizontal, Pause, Play, Plus } from 'lucide-react'
import { useStore } from 'zustand'
import type { Stores } from '../../shared/state/stores.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { nextSpeed, togglePlay } from './player.ts'

interface TransportProps {
  stores: Stores
  /** Shows the whole plan, or the build-out again. */
  onToggleWhole: () => void
}

/** Play, pause and how fast; how much of the plan the ruler shows. */
export function Transport({ stores, onToggleWhole }: TransportProps) {
  const { viewStore, playhead } = stores
  const isPlaying = useStore(viewStore, (state) => state.isPlaying)
  const playSpeed = useStore(viewStore, (state) => state.playSpeed)
  const change = (direction: -1 | 1): void =>
    viewStore.setState({ playSpeed: nextSpeed(playSpeed, direction) })
  return (
    <div className="transport" role="group" aria-label="Playing">
      <IconButton
        className="transport-play"
        label={isPlaying ? 'Pause' : 'Play'}
        shortcut="Space"
        data-testid="play"
        onClick={() => togglePlay(viewStore, playhead)}
      >
        {isPlaying ? <Pause /> : <Play />}
      </IconButton>
      <IconButton label="Slower" shortcut="J" onClick={() => change(-1)}>
        <Minus />
      </IconButton>
      <span className="transport-speed">
        {playSpeed} <span>wk/s</span>
      </span>
      <IconButton label="Faster" shortcut="L" onClick={() => change(1)}>
        <Plus />
      </IconButton>
      <IconButton label="Whole plan or build-out" className="transport-whole" onClick={onToggleWhole}>
        <MoveHorizontal />
      </IconButton>
    </div>
  )
}
