import { defineAnomaly } from '../../anomaly.ts'

export const flagGoesOff = defineAnomaly({
  name: 'flag-goes-off',
  story:
    'De vlag ‘In koppelingen beschikbaar’ van een samengestelde groep gaat uit: van de ene op de andere dag is zij weg.',
  seen: ['D19', 'D18'],
  severity: 'S1',
  on: 'groep',
  needs: 'soort samengesteldeGroep',
  fits: ({ soort }) => soort === 'samengesteldeGroep',
  plan: (_, targets, datum) =>
    targets.map((id) => ({ soort: 'in-koppelingen-beschikbaar', datum, groep: { id }, waarde: false })),
})
