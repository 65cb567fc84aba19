import { onlyLeerlingen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const impossibleDatesAreLeftOut = defineWrongSystem({
  name: 'impossible-dates-are-left-out',
  story: 'Wie over drie jaar geboren wordt kan niet bestaan en komt niet mee.',
  violates: ['C07'],
  caughtBy: 'onmogelijke-datum [2029-05-01]',
  bend: {
    delivery: onlyLeerlingen(
      ({ geboortedatum = '' }, { schooljaar }) =>
        geboortedatum === '' || (geboortedatum.slice(0, 4) <= schooljaar.slice(0, 4) && geboortedatum > '1990'),
    ),
  },
})
