import { sizeFabric } from '../../model/network/fabric.ts'
import { fabricPower } from '../../model/network/fabricPower.ts'
import { component, number, optional, otherwise, refuse, whole } from './component.ts'

const pathM = (tier: string) => number(0, 10_000, `cable path ${tier}, m`)

export const fabric = component({
  name: 'fabric',
  summary: 'switches, cables and power of a non-blocking network',
  fields: {
    nodes: optional(whole(0, 1e7, 'nodes')),
    rails: otherwise(whole(1, 64, 'ports of a node, each on a rail of its own'), 1),
    endpoints: optional(whole(0, 1e8, 'ports to join, in place of --nodes')),
    radix: whole(1, 4096, 'ports of a switch'),
    switchW: otherwise(number(0, 1e5, 'draw of one switch without optics, W'), 750),
    endpointM: otherwise(pathM('from endpoint to leaf'), 2),
    leafSpineM: otherwise(pathM('from leaf to spine'), 50),
    spineCoreM: otherwise(pathM('from spine to core'), 100),
  },
  evaluate: (input) => {
    if ((input.nodes === undefined) === (input.endpoints === undefined)) {
      return refuse('Give either --nodes or --endpoints.')
    }
    const endpointCount = input.endpoints ?? (input.nodes ?? 0) * input.rails
    const sized = sizeFabric(endpointCount, input.radix, input.rails)
    if (!sized.ok) return refuse(sized.message)
    const { tierCount, leafCount, spineCount, coreCount } = sized.fabric
    const power = fabricPower(sized.fabric, input.switchW, input)
    return {
      ok: true,
      value: {
        endpointCount,
        tierCount,
        leafCount,
        spineCount,
        coreCount,
        switchCount: leafCount + spineCount + coreCount,
        endpointCables: sized.fabric.endpointCables,
        leafSpineCables: sized.fabric.leafSpineCables,
        spineCoreCables: sized.fabric.spineCoreCables,
        ...power,
      },
    }
  },
})
