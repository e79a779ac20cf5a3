import { useStore } from 'zustand'
import { Button } from '../../ui/Button.tsx'
import type { WindowSession } from '../createWindowSession.ts'

/** A report under way: what is being done, how far it is, and a way to stop it. */
export function ReportProgress({ session }: { session: WindowSession }) {
  const report = useStore(session.sessionStore, (state) => state.report)
  if (!report) return null
  const step = report.isCancelling ? 'Stopping' : report.step
  return (
    <div className="report-progress" role="status" data-testid="report-progress">
      <span className="report-step">{step}</span>
      <progress aria-label="Report" value={report.fraction} max={1} />
      <Button
        disabled={report.isCancelling}
        data-testid="report-cancel"
        onClick={() => void session.session.cancelReport()}
      >
        Cancel
      </Button>
    </div>
  )
}
