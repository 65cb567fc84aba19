<?php

declare(strict_types=1);

namespace Koppelproef;

use PHPUnit\Framework\Attributes\After;

/** For a TestCase of PHPUnit: `use WithLas;` gives each test a world of its own, `$this->las()`. */
trait WithLas
{
    private ?Las $ownLas = null;

    protected function las(): Las
    {
        return $this->ownLas ??= Simulator::shared()->las();
    }

    /** @after for PHPUnit 9, which reads no attributes. */
    #[After]
    protected function closeLas(): void
    {
        $this->ownLas?->close();
        $this->ownLas = null;
    }
}
