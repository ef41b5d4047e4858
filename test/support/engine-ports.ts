import { connect, serve } from '../../src/base/channel';
import type { Model } from '../../src/contract/engine';
import { mergeSteps, modelHandlers, overPort, type ModelProtocol } from '../../src/engines/over-port';

/** A model behind a MessageChannel. `lose` makes the other side go away. */
export function behindPort(inner: Model) {
  const { port1, port2 } = new MessageChannel();
  serve<ModelProtocol>(
    port2,
    modelHandlers(() => inner),
    mergeSteps,
  );
  const connection = connect<ModelProtocol>(port1);
  const lose = () => {
    port1.close();
    port2.close();
  };
  return { model: overPort(connection, inner), connection, lose };
}
