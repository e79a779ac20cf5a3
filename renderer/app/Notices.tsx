import { useEffect } from 'react'
import { Toaster, toast } from 'sonner'
import { useStore } from 'zustand'
import type { WindowSession } from './createWindowSession.ts'

const SHOWN_MS = 5000

/** What was done, told in passing under the masthead. */
export function Notices({ session }: { session: WindowSession }) {
  const notice = useStore(session.sessionStore, (state) => state.notice)
  useEffect(() => {
    if (!notice) return
    const { handle } = notice
    toast(notice.text, {
      id: notice.id,
      testId: 'toast',
      duration: SHOWN_MS,
      ...(handle === null
        ? {}
        : { action: { label: 'Show file', onClick: () => session.session.revealFile(handle) } }),
    })
  }, [notice, session])
  return (
    <Toaster
      position="top-center"
      offset={{ top: 112 }}
      toastOptions={{
        unstyled: true,
        classNames: { toast: 'toast', actionButton: 'toast-action' },
      }}
    />
  )
}
