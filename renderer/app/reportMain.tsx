// First of all: the policy of the page must hold before any module declares a schema.
import '../bridge/zodSetup.ts'
import { createRoot } from 'react-dom/client'
import type { RackriseBridge } from '../../shared/contract/controlPlane.ts'
import { createPrintClient, type PrintClient } from '../bridge/printClient.ts'
import { awaitEnginePort, requestReport, type ReportAnswer } from '../bridge/requestReport.ts'
import { loadReportFonts } from '../report/fonts.ts'
import { Report } from '../report/Report.tsx'
import { legendOf } from '../scene/overlays/legend.ts'
import { createStillPainter, listMilestoneStills, listStills } from './drawStills.ts'

declare global {
  interface Window {
    /** Set by the preload script. */
    rackrise?: RackriseBridge
  }
}

/** Shares of the way when each part of the work begins: engine, pictures, pages. */
const ENGINE_AT = 0.02
const PICTURES_AT = 0.1
const PAGES_AT = 0.92

/** Makes the pages of one report and says when they may be printed. */
async function makeReport(client: PrintClient): Promise<void> {
  const say = (step: string, fraction: number) => client.invoke('progress', { step, fraction })
  // The port may arrive with the job: it is listened for before the job is taken.
  const port = awaitEnginePort(window)
  const { scenario, wantsStills } = await client.invoke('takeJob', {})
  await say('Simulating', ENGINE_AT)
  const answer = await requestReport({
    port: await port,
    scenario,
    onProgress: (_stage, fraction) =>
      void say('Simulating', ENGINE_AT + (PICTURES_AT - ENGINE_AT) * fraction),
  })
  const stills = await drawPictures(answer, wantsStills, client)
  await say('Setting the pages', PAGES_AT)
  await setPages(answer, stills)
  await client.invoke('pagesReady', { title: document.title })
}

/** Draws what the pages ask for, and the milestones as files where they are wanted. */
async function drawPictures(
  { result, report }: ReportAnswer,
  wantsStills: boolean,
  client: PrintClient,
): Promise<Map<string, string>> {
  const requests = listStills(report)
  const milestones = wantsStills ? listMilestoneStills(result) : []
  const count = requests.length + milestones.length
  let done = 0
  const sayNext = (what: string) =>
    client.invoke('progress', {
      step: `Drawing picture ${done + 1} of ${count}: ${what}`.slice(0, 200),
      fraction: PICTURES_AT + ((PAGES_AT - PICTURES_AT) * done++) / count,
    })
  const painter = createStillPainter(result)
  const stills = new Map<string, string>()
  try {
    for (const request of requests) {
      await sayNext(request.caption)
      stills.set(request.id, URL.createObjectURL(await painter.paint(request)))
    }
    for (const milestone of milestones) {
      await sayNext(milestone.name)
      const png = await base64(await painter.paintMilestone(milestone))
      await client.invoke('still', { name: milestone.name, png })
    }
  } finally {
    painter.dispose()
  }
  return stills
}

function base64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      // `data:image/png;base64,` and then what is wanted.
      const address = typeof reader.result === 'string' ? reader.result : ''
      resolve(address.slice(address.indexOf(',') + 1))
    }
    reader.onerror = () => reject(reader.error ?? new Error('a picture could not be read back'))
    reader.readAsDataURL(blob)
  })
}

/** Lays the pages out and waits until every picture on them is decoded. */
async function setPages({ result, report }: ReportAnswer, stills: Map<string, string>): Promise<void> {
  document.title = `${report.scenarioName}, ${report.title.toLowerCase()}`
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no root')
  const printedOn = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
  const { unit, entries } = legendOf('rack-power', result)
  const rackPower = { unit, stops: entries }
  await loadReportFonts()
  await new Promise<number>((onLaidOut) => {
    createRoot(root).render(
      <Report
        document={report}
        stills={stills}
        rackPower={rackPower}
        printedOn={printedOn.format(new Date())}
        onLaidOut={onLaidOut}
      />,
    )
  })
  await Promise.all([...document.images].map((image) => image.decode()))
  await document.fonts.ready
}

const { rackrise } = window
if (!rackrise) throw new Error('this page runs in the Rackrise printing window only')
const client = createPrintClient(rackrise)
makeReport(client).catch((error: unknown) => {
  console.error(error)
  const message = error instanceof Error ? error.message : String(error)
  void client.invoke('failed', { message: message.slice(0, 2000) })
})
