import { onlyLeerlingen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie over drie jaar geboren wordt kan niet bestaan en komt niet mee.',
  violates: ['C07'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'onmogelijke-datum [2029-05-01]',
  bend: {
    delivery: onlyLeerlingen(
      ({ geboortedatum = '' }, { schooljaar }) =>
        geboortedatum === '' || (geboortedatum.slice(0, 4) <= schooljaar.slice(0, 4) && geboortedatum > '1990'),
    ),
  },
})
