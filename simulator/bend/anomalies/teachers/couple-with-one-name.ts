import { otherRoepnaam } from '../../../changes/people.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerkrachten } from '../../steps.ts'

export const coupleWithOneName = defineAnomaly({
  name: 'couple-with-one-name',
  story: 'Een echtpaar werkt op dezelfde school: zelfde achternaam, zelfde voorletter.',
  seen: ['E20'],
  severity: 'S2',
  on: 'leerkracht',
  needs: 'an achternaam while there is another teacher',
  fits: ({ achternaam }, { leerkrachten: all }) => achternaam !== undefined && (all?.length ?? 0) > 1,
  alter: leerkrachten((leerkracht, { other, random }) => {
    const { achternaam, voorvoegsel, roepnaam, voorletters } = other((one) => one.achternaam !== undefined)
    const initial = voorletters?.[0] ?? roepnaam?.[0] ?? 'J'
    return {
      ...without(leerkracht, 'voorvoegsel', 'voornamen'),
      achternaam,
      ...(voorvoegsel !== undefined && { voorvoegsel }),
      voorletters: initial,
      roepnaam: otherRoepnaam(random, { ...(roepnaam !== undefined && { roepnaam }) }, initial),
    }
  }),
})
