import { defineWrongSystem } from './wrong-system.ts'

export const renewedKeyOfAGroupIsNotStored = defineWrongSystem({
  name: 'renewed-key-of-a-group-is-not-stored',
  story: 'Een groep die op naam is gevonden houdt haar oude nummer, of krijgt er geen.',
  violates: ['D21', 'A24'],
  caughtBy: 'jaargroep-wordt-c',
  bend: {
    applied: ({ before, after }) => ({
      groep: after.groep.map(({ key, ...groep }) => {
        const was = before.groep.find(({ id }) => id === groep.id)
        const kept = was === undefined ? key : was.key
        return { ...groep, ...(kept && { key: kept }) }
      }),
    }),
  },
})
