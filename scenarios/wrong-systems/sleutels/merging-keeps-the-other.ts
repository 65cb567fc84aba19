import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Blijft en verdwijnt zijn verwisseld: het dossier dat moest blijven is weg.',
  violates: ['A26'],
  ernst: 'S2',
  familie: 'herstelt-half',
  caughtBy: 'al-twee-keer-in-de-ea',
  bend: {
    calls: (own) => ({ voegSamen: ({ blijft, verdwijnt }) => own.voegSamen({ blijft: verdwijnt, verdwijnt: blijft }) }),
  },
})
