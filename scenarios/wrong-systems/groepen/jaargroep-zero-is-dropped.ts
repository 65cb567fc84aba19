import { onlyLeerlingen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een test op "leeg" die ook voor jaargroep "0" waar is: de peuters komen niet mee.',
  violates: ['D08'],
  ernst: 'S3',
  familie: 'slaat-mensen-over',
  caughtBy: 'let-op-wie-waar-zit',
  bend: {
    delivery: onlyLeerlingen(
      ({ jaargroep, groep }, { groepen }) =>
        jaargroep !== '0' &&
        !groepen?.some((one) => one.key === groep && one.soort === 'groep' && one.jaargroep === '0'),
    ),
  },
})
