import { render } from 'preact';
import type { PopoverRequest } from './popovers';
import { TitlePopover } from './title-popover';

/** Opens a popover in the bar of its badge, whose colours it shares; returns what closes it. */
export function openPopover(request: PopoverRequest): () => void {
  const { button } = request;
  const box = button.ownerDocument.createElement('div');
  const bar = button.closest('.bar') ?? button;
  bar.append(box);
  const remove = () => {
    // In this order: what is being typed is saved as its view goes.
    render(null, box);
    box.remove();
  };
  render(
    <TitlePopover
      {...request}
      onClosed={() => {
        remove();
        request.onClosed();
      }}
    />,
    box,
  );
  return remove;
}
