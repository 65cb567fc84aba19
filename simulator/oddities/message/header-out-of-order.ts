import { defineOddity, sortChildren } from '../oddity.ts'

export const headerOutOfOrder = defineOddity({
  name: 'header-out-of-order',
  story: 'De velden van autorisatie staan in een andere volgorde.',
  seen: 'edge-cases 2A: de kop wordt met de hand gemaakt',
  mend: ({ autorisatie }) => {
    const order = ['autorisatiesleutel', 'klantcode', 'klantnaam']
    return autorisatie !== undefined && sortChildren(autorisatie, order)
  },
})
