/** Parts of a compute node, each at its draw, W. */
export interface NodeDraw {
  acceleratorCount: number
  acceleratorW: number
  cpuCount: number
  cpuW: number
  memoryW: number
  nicCount: number
  nicW: number
  storageW: number
}

export function nodeW(draw: NodeDraw): number {
  return (
    draw.acceleratorCount * draw.acceleratorW +
    draw.cpuCount * draw.cpuW +
    draw.memoryW +
    draw.nicCount * draw.nicW +
    draw.storageW
  )
}

/** A converter with a constant loss and a proportional one: input = (output + idle) / efficiency. */
export interface Converter {
  idleW: number
  efficiency: number
}

export function converterInputW(converter: Converter, outputW: number): number {
  return (outputW + converter.idleW) / converter.efficiency
}

/** A machine of nodes behind board converters, in chassis behind rectifiers, in racks. */
export interface MachineShape {
  nodesPerChassis: number
  switchesPerChassis: number
  switchW: number
  rectifiersPerChassis: number
  chassisPerRack: number
  rackCount: number
  cduCount: number
  cduW: number
  nodeConverter: Converter
  rectifier: Converter
}

/** Frontier, as in the ExaDigiT RAPS configuration 2024-26. */
export const frontier: MachineShape = {
  nodesPerChassis: 16,
  switchesPerChassis: 4,
  switchW: 250,
  rectifiersPerChassis: 4,
  chassisPerRack: 8,
  rackCount: 74,
  cduCount: 25,
  cduW: 8473.47,
  nodeConverter: { idleW: 13, efficiency: 0.98 },
  rectifier: { idleW: 17, efficiency: 0.96 },
}

export interface MachinePower {
  nodeW: number
  nodeInputW: number
  rackW: number
  racksW: number
  totalW: number
  /** Losses of both conversions as a share of what the racks draw. */
  conversionLossRatio: number
}

/** Power of a whole machine with every node at one draw. Rectifiers of a chassis share its load equally. */
export function machinePower(shape: MachineShape, draw: NodeDraw): MachinePower {
  const node = nodeW(draw)
  const nodeInput = converterInputW(shape.nodeConverter, node)
  const chassisLoad = shape.nodesPerChassis * nodeInput + shape.switchesPerChassis * shape.switchW
  const chassis =
    shape.rectifiersPerChassis * converterInputW(shape.rectifier, chassisLoad / shape.rectifiersPerChassis)
  const rackW = shape.chassisPerRack * chassis
  const used =
    shape.chassisPerRack * (shape.nodesPerChassis * node + shape.switchesPerChassis * shape.switchW)
  const racksW = rackW * shape.rackCount
  return {
    nodeW: node,
    nodeInputW: nodeInput,
    rackW,
    racksW,
    totalW: racksW + shape.cduCount * shape.cduW,
    conversionLossRatio: (rackW - used) / rackW,
  }
}
