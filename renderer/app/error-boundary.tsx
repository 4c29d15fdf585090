import { Component, type ReactNode } from "react";
import { Button } from "../controls/button.tsx";
import { APP_TEXTS } from "./texts.ts";

interface State {
  readonly failed: boolean;
}

/** A bug in a screen shows a message and a way on; never a blank page. What was saved is not touched. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(error: Error): void {
    console.error(error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="message-page">
        <div className="card" role="alert">
          <h1>{APP_TEXTS.bug.title}</h1>
          <p>{APP_TEXTS.bug.body}</p>
          <Button variant="primary" onPress={() => this.setState({ failed: false })}>
            {APP_TEXTS.retry}
          </Button>
        </div>
      </main>
    );
  }
}
