import { onlyLeerlingen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const jaargroepZeroIsDropped = defineWrongSystem({
  name: 'jaargroep-zero-is-dropped',
  story: 'Een test op "leeg" die ook voor jaargroep "0" waar is: de peuters komen niet mee.',
  violates: ['D08'],
  caughtBy: 'let-op-wie-waar-zit',
  bend: {
    delivery: onlyLeerlingen(
      ({ jaargroep, groep }, { groepen }) =>
        jaargroep !== '0' &&
        !groepen?.some((one) => one.key === groep && one.soort === 'groep' && one.jaargroep === '0'),
    ),
  },
})
