//! What listens to a signal and is called at once.
//!
//! Leptos' own `ImmediateEffect` does the same for effects that may be nested and run in several threads, which
//! costs a first visit two kilobytes and more; here a single one runs, as long as the page lasts.

use std::sync::Arc;

use leptos::reactive::graph::{AnySource, AnySubscriber, ReactiveNode, Subscriber};

/// Calls back whenever a signal has changed, before the change returns.
pub struct Watcher<F>(F);

impl<F: Fn() + Send + Sync + 'static> Watcher<F> {
    /// Something to be called.
    pub fn new(changed: F) -> Self {
        Watcher(changed)
    }

    /// Calls it.
    pub fn call(&self) {
        (self.0)();
    }

    /// What a signal knows of it. The signal does not keep it.
    pub fn subscriber(self: &Arc<Self>) -> AnySubscriber {
        let watcher = Arc::downgrade(self);
        AnySubscriber(Arc::as_ptr(self).addr(), watcher)
    }
}

impl<F: Fn() + Send + Sync + 'static> ReactiveNode for Watcher<F> {
    fn mark_dirty(&self) {
        self.call();
    }

    // Only what is computed of signals may turn out not to have changed.
    fn mark_check(&self) {}

    fn mark_subscribers_check(&self) {}

    fn update_if_necessary(&self) -> bool {
        false
    }
}

impl<F: Fn() + Send + Sync + 'static> Subscriber for Watcher<F> {
    // It is told of what it listens to, and never looks for it.
    fn add_source(&self, _: AnySource) {}

    fn clear_sources(&self, _: &AnySubscriber) {}
}
