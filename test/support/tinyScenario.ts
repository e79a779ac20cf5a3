import type { Graded } from '../../shared/catalog/graded.ts'
import type { RackType } from '../../shared/catalog/rackType.ts'
import type { HallSpec } from '../../shared/scenario/hall.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { tinyEquipment } from './tinyEquipment.ts'

const reported = <T>(value: T): Graded<T> => ({ value, confidence: 'reported', source: 'plan' })
const assumed = <T>(value: T): Graded<T> => ({ value, confidence: 'assumed', source: 'plan' })

type Feeds = Pick<HallSpec, 'powerDesignId' | 'coolingDesignId'> & { feedKw: number; coolingKw: number }

function hall(
  id: string,
  name: string,
  feeds: Feeds,
  racks: [rackTypeId: RackType['id'], rackCount: number][],
): HallSpec {
  return {
    id,
    name,
    tenantId: 'tenant',
    powerDesignId: feeds.powerDesignId,
    coolingDesignId: feeds.coolingDesignId,
    lengthM: reported(24),
    widthM: reported(18),
    storey: 0,
    floorLoadKgPerM2: reported(2500),
    feedKw: reported(feeds.feedKw),
    coolingKw: reported(feeds.coolingKw),
    rackGroups: racks.map(([rackTypeId, rackCount], index) => ({
      id: `group-${index + 1}`,
      rackTypeId,
      rackCount: assumed(rackCount),
      workload: rackTypeId === 'cpu-rack' ? 'cpu' : 'training',
      utilisation: reported(1),
    })),
    installRatePerDay: reported(4),
    burnInDays: reported(14),
  }
}

/**
 * One campus, four buildings, five halls, every cooling kind, a retrofit, an optional phase, two grid
 * tranches, deliveries, commitments and a target: everything a plan can hold, small enough to work by hand.
 *
 * The timeline runs from 1 Jan 2026 (day 0) to 31 Dec 2027 (day 729). The retrofit may take racks on day 60.
 */
export function tinyScenario(): Scenario {
  const liquid: Feeds = {
    powerDesignId: 'ups-halls',
    coolingDesignId: 'dry',
    feedKw: 2400,
    coolingKw: 2600,
  }
  return {
    format: 'rackrise-scenario',
    version: 1,
    id: 'tiny',
    name: 'Tiny campus',
    summary: 'Every kind of hall once.',
    span: { start: '2026-01-01', end: '2027-12-31' },
    providers: [{ id: 'provider', name: 'Provider' }],
    tenants: [{ id: 'tenant', name: 'Tenant' }],
    phases: [
      { id: 'base', name: 'Base', optional: false },
      { id: 'option', name: 'Option', optional: true, decisionDate: '2026-12-01' },
    ],
    campuses: [
      {
        id: 'meadow',
        name: 'Meadow',
        providerId: 'provider',
        locationId: 'plain',
        latitude: 41.7,
        longitude: -86.5,
        utilityVoltageKv: reported(345),
        mainTransformerId: 'main-20mva',
        mainTransformerRedundancy: 'N+1',
        gridTranches: [
          { id: 'tranche-1', name: 'Tranche 1', date: '2026-02-01', capacityMva: reported(6) },
          { id: 'tranche-2', name: 'Tranche 2', date: '2027-03-01', capacityMva: reported(10) },
        ],
        costSetId: 'costs',
        landHa: reported(12),
        buildings: [
          {
            id: 'old',
            name: 'Old hall',
            phaseId: 'base',
            stageTemplateId: 'retrofit',
            startDate: '2026-01-01',
            stageDays: [],
            halls: [
              hall(
                'old-1',
                'Old hall 1',
                { ...liquid, coolingDesignId: 'in-row', feedKw: 1200, coolingKw: 1300 },
                [['gb200-nvl72', 8]],
              ),
            ],
          },
          {
            id: 'one',
            name: 'Building 1',
            phaseId: 'base',
            stageTemplateId: 'greenfield',
            startDate: '2026-01-01',
            stageDays: [],
            halls: [
              hall('one-1', 'Hall 1.1', liquid, [
                ['gb200-nvl72', 16],
                ['network-rack', 2],
              ]),
              hall('one-2', 'Hall 1.2', { ...liquid, coolingDesignId: 'tower' }, [['gb200-nvl72', 16]]),
            ],
          },
          {
            id: 'cpu',
            name: 'CPU building',
            phaseId: 'base',
            stageTemplateId: 'greenfield',
            startDate: '2026-03-01',
            stageDays: [{ stageId: 'shell', days: reported(60) }],
            halls: [
              hall(
                'cpu-1',
                'CPU hall',
                { powerDesignId: 'no-ups', coolingDesignId: 'air', feedKw: 600, coolingKw: 650 },
                [['cpu-rack', 20]],
              ),
            ],
          },
          {
            id: 'two',
            name: 'Building 2',
            phaseId: 'option',
            stageTemplateId: 'greenfield',
            startDate: '2027-01-01',
            stageDays: [],
            halls: [hall('two-1', 'Hall 2.1', liquid, [['gb200-nvl72', 16]])],
          },
        ],
      },
    ],
    deliveries: [
      { id: 'first', rackTypeId: 'gb200-nvl72', date: '2026-02-15', rackCount: reported(8) },
      { id: 'second', rackTypeId: 'gb200-nvl72', date: '2026-09-01', rackCount: reported(16) },
      { id: 'third', rackTypeId: 'gb200-nvl72', date: '2026-12-01', rackCount: reported(32) },
    ],
    commitments: [
      {
        id: 'straight',
        name: 'Straight contract',
        providerId: 'provider',
        customerId: 'tenant',
        totalUsd: reported(1_461_000_000),
        startDate: '2026-01-01',
        termYears: reported(4),
        drawdown: 'straight',
      },
    ],
    targets: [
      {
        id: 'end-2026',
        name: 'End of 2026',
        date: '2026-12-31',
        acceleratorCount: reported(2880),
        note: '',
      },
    ],
    milestones: [
      {
        id: 'signed',
        name: 'Contract signed',
        date: '2026-01-01',
        kind: 'event',
        confidence: 'reported',
        source: 'plan',
        note: '',
      },
    ],
    reported: [
      {
        campusId: 'meadow',
        date: '2026-12-31',
        buildingCount: 2,
        itMw: 3,
        facilityMw: 3.6,
        observed: false,
        confidence: 'reported',
        source: 'plan',
        note: '',
      },
    ],
    equipment: tinyEquipment(),
  }
}
