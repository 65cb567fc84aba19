import type { Draft } from '../language/write.ts'

/**
 * What happens in a story, without to whom: `activeer › koppel › wijziging uitstroom › importeer`. Finds about one law that have one
 * shape are probably one mistake. What is expected does not count, nor how often in a row.
 */
export function shapeOf({ stappen }: Pick<Draft, 'stappen'>): string {
  const words = stappen.flatMap((stap) =>
    stap.doe === 'verwacht' ? [] : [stap.doe === 'wijziging' ? `wijziging ${stap.wijziging.soort}` : stap.doe],
  )
  return words.filter((word, at) => word !== words[at - 1]).join(' › ')
}
