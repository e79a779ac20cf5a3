import { Minus, MoveHorizontal, Pause, Play, Plus, Repeat } from 'lucide-react'
import { useStore } from 'zustand'
import type { Stores } from '../../../shared/state/stores.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { nextSpeed, togglePlay } from './player.ts'

interface TransportProps {
  stores: Stores
  /** Shows the whole plan, or the build-out again. */
  onToggleWhole: () => void
}

const figures = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

/** Play, pause, how fast and whether again; how much of the plan the ruler shows. */
export function Transport({ stores, onToggleWhole }: TransportProps) {
  const { viewStore, playhead } = stores
  const isPlaying = useStore(viewStore, (state) => state.isPlaying)
  const playSpeed = useStore(viewStore, (state) => state.playSpeed)
  const shuttle = useStore(viewStore, (state) => state.shuttle)
  const isLooping = useStore(viewStore, (state) => state.isLooping)
  const change = (direction: -1 | 1): void =>
    viewStore.setState({ playSpeed: nextSpeed(playSpeed, direction) })
  const weeks = figures.format(playSpeed * Math.abs(shuttle))
  const isBack = shuttle < 0
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
      <IconButton label="Slower" shortcut="<" onClick={() => change(-1)}>
        <Minus />
      </IconButton>
      <span
        className="transport-speed"
        data-testid="speed"
        aria-label={`${weeks} weeks a second${isBack ? ', backwards' : ''}`}
        role="img"
      >
        {isBack ? '◂' : ''}
        {weeks} <span>wk/s</span>
      </span>
      <IconButton label="Faster" shortcut=">" onClick={() => change(1)}>
        <Plus />
      </IconButton>
      <IconButton
        label="Loop"
        shortcut="Shift+L"
        isPressed={isLooping}
        onClick={() => viewStore.setState({ isLooping: !isLooping })}
      >
        <Repeat />
      </IconButton>
      <IconButton
        label="Whole plan or build-out"
        shortcut="0"
        className="transport-whole"
        onClick={onToggleWhole}
      >
        <MoveHorizontal />
      </IconButton>
    </div>
  )
}
