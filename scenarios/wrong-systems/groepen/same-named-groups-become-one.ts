import { onlyGroepen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const sameNamedGroupsBecomeOne = defineWrongSystem({
  name: 'same-named-groups-become-one',
  story: 'De naam is de sleutel: van twee groepen met dezelfde naam blijft de eerste.',
  violates: ['D03', 'D04'],
  caughtBy: 'let-op-twee-groepen-een-naam',
  bend: { delivery: onlyGroepen((groep, { groepen }) => groepen?.find(({ naam }) => naam === groep.naam) === groep) },
})
