import { defineAnomaly } from '../../anomaly.ts'

export const genderAndFirstNameChanged = defineAnomaly({
  name: 'gender-and-first-name-changed',
  story: 'Een leerling is in transitie: andere roepnaam, ander geslacht, dezelfde sleutel en geboortedatum.',
  seen: ['B35'],
  severity: 'S2',
  on: 'leerling',
  plan: (_, targets, datum) => targets.map((id) => ({ soort: 'geslachtswijziging', datum, leerling: { id } })),
})
