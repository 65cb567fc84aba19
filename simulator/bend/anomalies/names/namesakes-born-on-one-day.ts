import { defineAnomaly } from '../../anomaly.ts'
import { calledAs } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const namesakesBornOnOneDay = defineAnomaly({
  name: 'namesakes-born-on-one-day',
  story: 'Twee kinderen heten hetzelfde en zijn op dezelfde dag geboren, in een andere groep.',
  seen: ['B05'],
  severity: 'S1',
  on: 'leerling',
  needs: 'a groep while another pupil sits in another one',
  fits: ({ groep }, { leerlingen: all }) =>
    groep !== undefined && all.some((one) => one.groep !== undefined && one.groep !== groep),
  alter: leerlingen((leerling, { other }) => {
    const namesake = other(({ groep }) => groep !== undefined && groep !== leerling.groep)
    const { geboortedatum, geslacht } = namesake
    return {
      ...calledAs(leerling, namesake),
      ...(geboortedatum !== undefined && { geboortedatum }),
      ...(geslacht !== undefined && { geslacht }),
    }
  }),
})
