import { Component } from 'preact';
import type { PaperDesk } from '../lib/library/library';
import type { Annotation } from '../lib/messaging/views';
import type { PopoverSection } from './badge';
import { BadgeBar } from './badge-bar';
import type { Popovers } from './popover/popovers';

interface TitleBadgesProps {
  title: string;
  annotation: Annotation;
  /** Has the paper remembered, where the settings would forget it. */
  meet: () => void;
  desk: PaperDesk;
  /** Brings the popover's script into the page; it stays. */
  bringPopovers: () => Promise<Popovers>;
}

/** A badge that was pressed. */
interface Opened {
  badge: string;
  section: PopoverSection;
  button: HTMLButtonElement;
}

/**
 * A title's badges, each of which opens a popover. A class, because hooks would be a
 * twentieth of what every page loads.
 */
export class TitleBadgesView extends Component<
  TitleBadgesProps,
  { opened?: Opened | undefined }
> {
  #shown: Opened | undefined;
  /** Asked for already. */
  #met: Opened | undefined;
  #close: (() => void) | undefined;

  override render() {
    const { title, annotation } = this.props;
    return (
      <BadgeBar
        title={title}
        annotation={annotation}
        opened={this.state.opened?.badge}
        onOpen={(badge, section, button) =>
          this.setState(({ opened }) => ({
            opened:
              opened?.badge === badge ? undefined : { badge, section, button },
          }))
        }
      />
    );
  }

  override componentDidUpdate() {
    const { opened } = this.state;
    const { meet, annotation } = this.props;
    const { paper, isUnremembered } = annotation;
    if (opened === this.#shown) return;
    if (opened && isUnremembered && opened !== this.#met) meet();
    this.#met = opened;
    // Pressed before the answer came, it opens when the paper is known.
    if (opened && paper === undefined) return;
    this.#shown = opened;
    this.#remove();
    if (opened && paper !== undefined) void this.#open(opened, paper);
  }

  override componentWillUnmount() {
    this.#shown = undefined;
    this.#remove();
  }

  async #open(opened: Opened, paper: number): Promise<void> {
    const { title, desk, bringPopovers } = this.props;
    const forget = () => {
      if (this.#shown === opened) this.setState({ opened: undefined });
    };
    try {
      const popovers = await bringPopovers();
      if (this.#shown !== opened) return;
      this.#close = popovers.open({
        ...opened,
        title,
        paper,
        desk,
        onClosed: forget,
      });
    } catch {
      // The extension went away just now; the page's badges follow it.
      forget();
    }
  }

  #remove() {
    this.#close?.();
    this.#close = undefined;
  }
}
