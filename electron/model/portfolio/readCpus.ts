import type { CpuReading } from '../../../shared/results/site.ts'
import { CPU_UNITS } from '../../../shared/scenario/portfolio.ts'
import type { Plan } from '../plan/plan.ts'

/** An announced number of CPUs read as packages, as cores and as virtual CPUs: what each would take in racks and megawatts. */
export function readCpus({ scenario, rackTypes }: Plan): CpuReading[] {
  const { cpuGoal } = scenario
  if (!cpuGoal) return []
  const rack = rackTypes.find(({ id }) => id === cpuGoal.rackTypeId)
  const perRack = rack?.cpuPackageCount.value ?? 0
  if (!rack || perRack === 0) return []
  const cores = cpuGoal.coresPerPackage.value
  const perPackage = { packages: 1, cores, vcpus: cores * cpuGoal.vcpusPerCore.value }
  return CPU_UNITS.map((countedAs) => {
    const packageCount = cpuGoal.count.value / perPackage[countedAs]
    const rackCount = Math.ceil(packageCount / perRack)
    return {
      countedAs,
      isChosen: countedAs === cpuGoal.countedAs,
      packageCount,
      rackCount,
      itMw: (rackCount * rack.powerMaxKw.value) / 1000,
    }
  })
}
