//! `cargo xtask serve`: the reader on this machine, rebuilt on every change.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::tools::Tools;

const HOST: Ipv4Addr = Ipv4Addr::LOCALHOST;

/// Installs what is missing, then serves until the person stops it.
pub fn serve(project: &Project, arguments: &[&str]) -> Outcome {
    let port = port(arguments)?;
    free(port)?;
    let mut trunk = Tools::for_serving(project)?.command(project, "trunk")?;
    // Not into dist/, which is for releases.
    let folder = project.target().join("serve");
    trunk.args(["serve", "--address", &HOST.to_string(), "--port", &port.to_string()]);
    trunk.arg("--dist").arg(folder);
    println!(
        "The reader will be at http://{HOST}:{port}/ as soon as Trunk has built it and prints\n\
         that address. Ctrl-C stops it."
    );
    become_program(trunk)
}

fn port(arguments: &[&str]) -> Outcome<u16> {
    let number = match arguments {
        [] => return Ok(8080),
        ["--port", number] => *number,
        [joined] if joined.starts_with("--port=") => &joined["--port=".len()..],
        _ => {
            return Err(Failure::usage(
                format!("`serve` does not take `{}`", arguments.join(" ")),
                "cargo xtask serve [--port 8080]",
            ));
        }
    };
    number.parse().ok().filter(|port| *port > 0).ok_or_else(|| {
        Failure::usage(format!("`{number}` is no port"), "a port is a number from 1 to 65535")
    })
}

fn free(port: u16) -> Outcome {
    TcpListener::bind((HOST, port)).map(drop).map_err(|error| {
        Failure::wrong(
            format!("http://{HOST}:{port}/ cannot be served: {error}"),
            format!(
                "choose another port: cargo xtask serve --port {}",
                port.wrapping_add(1).max(1024)
            ),
        )
    })
}

/// Trunk takes the place of this process, so that stopping one stops the other.
#[cfg(unix)]
fn become_program(mut command: Command) -> Outcome {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(Failure::Start { command: command.get_program().to_string_lossy().into_owned(), error })
}

#[cfg(not(unix))]
fn become_program(mut command: Command) -> Outcome {
    crate::shell::run(&mut command)
}

#[cfg(test)]
mod tests {
    use super::{HOST, free, port};
    use std::net::TcpListener;

    #[test]
    fn a_port_is_read_and_checked() {
        assert_eq!(port(&[]).expect("the usual one"), 8080);
        assert_eq!(port(&["--port", "9000"]).expect("a number"), 9000);
        assert_eq!(port(&["--port=9000"]).expect("a number"), 9000);
        for wrong in [["--port", "0"], ["--port", "65536"], ["--prot", "9000"]] {
            assert!(port(&wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn a_port_in_use_is_not_free() {
        let taken = TcpListener::bind((HOST, 0)).expect("some port is free");
        let port = taken.local_addr().expect("it has an address").port();
        assert!(free(port).is_err());
    }
}
