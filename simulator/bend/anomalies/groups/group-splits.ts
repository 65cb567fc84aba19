import { defineAnomaly } from '../../anomaly.ts'

export const groupSplits = defineAnomaly({
  name: 'group-splits',
  story: 'Een groep is midden in het jaar gesplitst: 3 werd 3A en 3B.',
  seen: ['D23'],
  severity: 'S2',
  on: 'groep',
  needs: 'soort groep',
  fits: ({ soort }) => soort === 'groep',
  plan: (_, targets, datum) => targets.map((id) => ({ soort: 'groep-splitst', datum, groep: { id } })),
})
