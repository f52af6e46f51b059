import { Component, type ReactNode } from 'react';

export interface ErrorBoundaryProps {
  fallback: (error: unknown, retry: () => void) => ReactNode;
  onReset?: () => void;
  children: ReactNode;
}

/** Keeps a fault in one part of the screen within that part. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failure: { error: unknown } | undefined }> {
  override state: { failure: { error: unknown } | undefined } = { failure: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { failure: { error } };
  }

  retry = () => {
    this.props.onReset?.();
    this.setState({ failure: undefined });
  };

  override render() {
    const { failure } = this.state;
    return failure === undefined ? this.props.children : this.props.fallback(failure.error, this.retry);
  }
}
