import { Trash2 } from 'lucide-react'
import { useStore } from 'zustand'
import type { Bookmark } from '../../../shared/scenario/bookmark.ts'
import { removeBookmark, renameBookmark } from '../../../shared/state/commands/setBookmark.ts'
import { applyCommand } from '../../../shared/state/documentStore.ts'
import { OVERLAYS } from '../../../shared/state/viewStore.ts'
import { dayOf, formatDay } from '../../../shared/time/calendar.ts'
import { Button } from '../../ui/Button.tsx'
import { DraftField } from '../../ui/DraftField.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import type { WindowSession } from '../createWindowSession.ts'
import { keepView } from './keepView.ts'

/** Views that are kept with the plan: to go back to, and the stops of the camera's path. */
export function BookmarkList({ session }: { session: WindowSession }) {
  const { documentStore, viewStore } = session.stores
  const bookmarks = useStore(documentStore, (state) => state.scenario?.bookmarks) ?? []
  const isFollowing = useStore(viewStore, (state) => state.isFollowingPath)
  return (
    <div className="view-tools">
      <h3>Bookmarks</h3>
      {bookmarks.length === 0 ? (
        <p className="view-tools-note">
          A bookmark keeps this view, its day and its colouring with the plan. With two or more, the camera
          can follow them in time.
        </p>
      ) : (
        <ul className="bookmarks">
          {bookmarks.map((bookmark) => (
            <BookmarkLine key={bookmark.id} bookmark={bookmark} session={session} />
          ))}
        </ul>
      )}
      <div className="view-tools-row">
        <Button look="primary" onClick={() => keepView(session)}>
          Keep this view
        </Button>
        <Button
          look={isFollowing ? 'primary' : 'quiet'}
          aria-pressed={isFollowing}
          disabled={bookmarks.length < 2}
          onClick={() => viewStore.setState({ isFollowingPath: !isFollowing })}
        >
          {isFollowing ? 'Following the day' : 'Follow the day'}
        </Button>
      </div>
    </div>
  )
}

function BookmarkLine({ bookmark, session }: { bookmark: Bookmark; session: WindowSession }) {
  const { documentStore } = session.stores
  return (
    <li className="bookmark">
      <DraftField
        label={<span className="visually-hidden">Name of the bookmark</span>}
        value={bookmark.name}
        isWide
        commit={(name) => applyCommand(documentStore, renameBookmark(bookmark.id, name))}
      />
      <Button look="quiet" aria-label={`Go to ${bookmark.name}`} onClick={() => goTo(session, bookmark)}>
        {formatDay(bookmark.date, 0)}
      </Button>
      <IconButton
        label={`Remove ${bookmark.name}`}
        onClick={() => void applyCommand(documentStore, removeBookmark(bookmark.id))}
      >
        <Trash2 />
      </IconButton>
    </li>
  )
}

function goTo({ stores, views }: WindowSession, { date, overlay, camera }: Bookmark): void {
  const { documentStore, viewStore, playhead } = stores
  const { scenario } = documentStore.getState()
  if (!scenario) return
  viewStore.setState({
    isPlaying: false,
    overlay: OVERLAYS.find((known) => known === overlay) ?? 'stage',
  })
  playhead.setDay(dayOf(scenario.span.start, date))
  views.ask({ camera })
}
