import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './appTest.ts'
import { outgoingTraffic } from './netLog.ts'

const netLog = join(tmpdir(), `rackrise-netlog-${process.pid}.json`)
test.use({ switches: [`--log-net-log=${netLog}`] })
test.afterAll(() => rm(netLog, { force: true }))

test('a whole session sends nothing out: no request, no name look-up, no socket', async ({
  rackrise,
  app,
  main,
}) => {
  await rackrise.timeline.playButton.click()
  await main.chooseMenu('example-new-carlisle')
  await expect(rackrise.page.getByRole('banner')).toContainText('New Carlisle')
  await app.close()
  expect(await outgoingTraffic(netLog)).toEqual([])
  expect(main.errorOutput.join('')).not.toContain('blocked a request')
})
