import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const netLogSchema = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(
    z.object({ type: z.number(), params: z.object({ url: z.string().optional() }).optional() }),
  ),
})

/** Traces that something went out, or tried to. */
const outgoing = new Set([
  'DNS_TRANSACTION_QUERY',
  'TCP_CONNECT',
  'UDP_BYTES_SENT',
  'SSL_CONNECT',
  'SOCKET_BYTES_SENT',
])

/**
 * What Chromium's own log of its network says went, or tried to go, out: web addresses, name look-ups, sockets.
 *
 * @param path file given to `--log-net-log`
 */
export async function outgoingTraffic(path: string): Promise<string[]> {
  const log = netLogSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, number]) => [number, name]))
  return log.events.flatMap(({ type, params }) => {
    const name = names.get(type) ?? ''
    const isWebAddress = /^(https?|wss?|ftp):/.test(params?.url ?? '')
    return isWebAddress || outgoing.has(name) ? [`${name} ${params?.url ?? ''}`] : []
  })
}
