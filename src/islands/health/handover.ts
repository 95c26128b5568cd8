import { health } from '#text/health';

const { owners } = health;

/** Copies the checklist of an owner, and prints the page. */
class Handover extends HTMLElement {
  connectedCallback(): void {
    this.#button('copy', (button) => {
      void this.#copy(button);
    });
    this.#button('print', () => {
      print();
    });
  }

  #button(name: string, act: (button: HTMLButtonElement) => void): void {
    const button = this.querySelector<HTMLButtonElement>(`[data-${name}]`);
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      act(button);
    });
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const response = await fetch(button.dataset['copy'] ?? '');
    if (!response.ok) return;
    await navigator.clipboard.writeText(await response.text());
    button.textContent = owners.copied;
    const said = this.querySelector('[data-said]');
    if (said) said.textContent = owners.copied;
    setTimeout(() => {
      button.textContent = owners.copy;
    }, 2000);
  }
}

customElements.define('callboard-handover', Handover);
