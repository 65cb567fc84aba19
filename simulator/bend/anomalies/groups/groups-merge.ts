import { defineAnomaly } from '../../anomaly.ts'

export const groupsMerge = defineAnomaly({
  name: 'groups-merge',
  story: 'Twee groepen zijn midden in het jaar samengevoegd: 3A en 3B werden 3.',
  seen: ['D24'],
  severity: 'S2',
  on: 'groep',
  usual: 2,
  needs: 'soort groep',
  fits: ({ soort }) => soort === 'groep',
  plan: (_, targets, datum) => [{ soort: 'groepen-samenvoegen', datum, groepen: targets.map((id) => ({ id })) }],
})
