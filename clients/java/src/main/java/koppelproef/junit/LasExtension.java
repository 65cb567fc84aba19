package koppelproef.junit;

import koppelproef.Las;
import koppelproef.Simulator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** `@ExtendWith(LasExtension.class)`: each test that takes a {@link Las} gets a world of its own, dropped after it. */
public final class LasExtension implements ParameterResolver {
    private record Dropped(Las las) implements ExtensionContext.Store.CloseableResource {
        @Override
        public void close() {
            las.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Las.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getStore(ExtensionContext.Namespace.create(LasExtension.class, context.getUniqueId()));
        return store.getOrComputeIfAbsent(Las.class, none -> new Dropped(Simulator.shared().las()), Dropped.class).las();
    }
}
