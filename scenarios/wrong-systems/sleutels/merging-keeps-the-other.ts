import { defineWrongSystem } from './wrong-system.ts'

export const mergingKeepsTheOther = defineWrongSystem({
  name: 'merging-keeps-the-other',
  story: 'Blijft en verdwijnt zijn verwisseld: het dossier dat moest blijven is weg.',
  violates: ['A26'],
  caughtBy: 'al-twee-keer-in-de-ea',
  bend: {
    calls: (own) => ({ voegSamen: ({ blijft, verdwijnt }) => own.voegSamen({ blijft: verdwijnt, verdwijnt: blijft }) }),
  },
})
