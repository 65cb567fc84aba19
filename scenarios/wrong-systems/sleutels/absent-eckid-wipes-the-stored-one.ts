import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const absentEckidWipesTheStoredOne = defineWrongSystem({
  name: 'absent-eckid-wipes-the-stored-one',
  story: 'Wat er niet in het bericht staat wordt leeggemaakt, ook een ECK iD dat er al was.',
  violates: ['A13'],
  caughtBy: 'eckid-verdwijnt',
  bend: {
    applied: storesLeerling(({ eckid, ...row }, _, came) => ({
      ...row,
      ...(came?.eckid === undefined && came !== undefined ? {} : eckid && { eckid }),
    })),
  },
})
