import { linksWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

const plain = (key = ''): string => key.trim().toLowerCase().replace(/^0+/, '')

export default defineWrongSystem({
  story:
    'Een nummer wordt gezocht zonder nullen vooraan, hoofdletters en spaties, en een achternaam of geboortedatum die klopt bevestigt het: bij de tweede import staat de zus met 0417 bij haar broer met 417.',
  violates: ['A17', 'A18', 'C01'],
  ernst: 'S1',
  familie: 'knoeit-met-nummers',
  caughtBy: 'nummers-van-broer-en-zus',
  bend: {
    rejudge: {
      leerling: (proposal, held) => {
        const first = held.find(({ key }) => plain(key) !== '' && plain(key) === plain(proposal.incoming.key))
        const confirms = (['geboortedatum', 'achternaam'] as const).some(
          (field) => proposal.incoming[field] !== undefined && proposal.incoming[field] === first?.[field],
        )
        return confirms ? linksWhen<'leerling'>((_, one) => one === first)(proposal, held, []) : proposal
      },
    },
  },
})
