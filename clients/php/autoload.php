<?php
// For who does without Composer: require 'clients/php/autoload.php';
spl_autoload_register(static function (string $class): void {
    if (str_starts_with($class, 'Koppelproef\\')) {
        $file = __DIR__ . '/src/' . str_replace('\\', '/', substr($class, strlen('Koppelproef\\'))) . '.php';
        if (is_file($file)) {
            require $file;
        }
    }
});
