import { defineAnomaly } from '../../anomaly.ts'
import { calledAs } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const namesakes = defineAnomaly({
  name: 'namesakes',
  story: 'Twee kinderen heten precies hetzelfde, met andere geboortedata.',
  seen: ['B04'],
  severity: 'S1',
  on: 'leerling',
  alter: leerlingen((leerling, { other }) =>
    calledAs(
      leerling,
      other(({ geboortedatum }) => geboortedatum === undefined || geboortedatum !== leerling.geboortedatum),
    ),
  ),
})
